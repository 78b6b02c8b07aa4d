// What the page remembers between visits. A browser that keeps nothing still gets a working page.

export function kept(name) {
  try {
    return localStorage.getItem(`playground-${name}`);
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(`playground-${name}`, value);
  } catch {
    // Private windows: the choice lasts as long as the page.
  }
}

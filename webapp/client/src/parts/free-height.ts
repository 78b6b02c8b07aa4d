import { useEffect } from 'preact/hooks';

/** The part of the screen that a keyboard leaves free, as `--view`, where the browser does not shrink the page for it. */
export function useFreeHeight(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return undefined;
    const fit = (): void => {
      // Pinched larger, the view is a part of the page by the learner's own wish.
      if (view.scale > 1.01) return;
      document.documentElement.style.setProperty('--view', `${Math.round(view.height)}px`);
      if (view.offsetTop > 0) scrollTo(0, 0);
    };
    fit();
    view.addEventListener('resize', fit);
    return () => {
      view.removeEventListener('resize', fit);
      document.documentElement.style.removeProperty('--view');
    };
  }, []);
}

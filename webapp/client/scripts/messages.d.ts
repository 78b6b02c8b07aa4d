export const LOCALES: string[];
export const FOLDER: string;
export function sources(): string[];
export function variables(locale: string): Map<string, string[]>;
export function compiled(locale: string, part: 'first' | 'rest'): unknown[];

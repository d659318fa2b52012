/** Takes what a call to the file system threw; returns its code ("ENOENT"), or what it says where it has none. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

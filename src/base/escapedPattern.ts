/** A text as a part of a pattern that matches it letter by letter. */
export const escapedPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

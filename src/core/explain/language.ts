/** Languages of everything a user reads: Simplified Chinese first, English second. */
export type Language = 'zh' | 'en';

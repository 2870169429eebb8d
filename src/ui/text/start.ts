/** Words for a start that fails. */
export const startWords = { failed: 'Mondrian could not start', reload: 'Reload' } as const;

// Where the second part of the program finds its bytes in the single file.
export const parts = { later: null };

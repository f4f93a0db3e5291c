/** Words of the sheet that is printed in place of the page. */
export const printedSheetWords = {
  withoutAccusations:
    'Accusations are left out of this sheet. An exported figure can show them, once you have confirmed that.',
} as const;

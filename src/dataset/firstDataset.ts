/** The dataset that opens first, by its folder in data/. It comes with the app's own code. */
export const firstDatasetId = 'mosul-2016';

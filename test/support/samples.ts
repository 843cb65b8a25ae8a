/** The two sample texts that the README compares. */
export const SAMPLE_OLD = "samples/63-72.reconstruction.zh.txt";
export const SAMPLE_NEW = "samples/64-50.zh.txt";

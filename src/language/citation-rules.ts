/** How other resolutions are cited. */
export interface CitationRules {
  /** Words for "resolution" before or after a number. */
  readonly resolution: readonly string[];
}

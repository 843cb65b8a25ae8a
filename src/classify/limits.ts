/**
 * All numeric thresholds of the rules for kinds of change. They count content words unless they say otherwise. They were chosen on the labels of
 * `../shared` by cross-validation (`bench/kinds-quality.mjs`), and none is fitted to one language.
 */
export const LIMITS = {
  /** Letters of a word that is long enough to be told from others in another form. */
  lettersToTell: 5,
  /** Kept words that a wording may take in on either side of a change. */
  keptBeside: 4,
  /** The shortest phrase that is known again where it moved and changed, and the share of the longer that both must have. */
  wordsToMove: 3,
  shareToMove: 0.6,
  /** Words on either side of a change that tell what it is about. */
  around: 8,
  /** Words beside a new citation that leave it one of a list; more make it a topic of its own. */
  besideCitation: 2,
  /** Words from a symbol to its date. */
  toSymbol: 3,
  /** Names of places and bodies that may come with a new date, for every date, before it is more than the next occasion; how many more than went. */
  placesOfDate: 3,
  morePlaces: 2,
  /** Words besides the date, on both sides, above which it is another sentence, and on one, above which it is a list. */
  frameOfDate: 6,
  listOfDates: 12,
  /** Words with which a meeting is named and placed, for every date, when it is put beside others. */
  listedMeeting: 24,
  /** Words from what bounds a date ("by", "at the latest") to the date. */
  toDeadline: 3,
  /** Words from the place of a meeting to its date. */
  toDate: 5,
  /** Words from a year to the noun of the document that carries it ("the 2023 report"), or of the meeting whose name may be long. */
  toDocument: 3,
  toMeeting: 12,
  /** Years beyond the distance of the two texts that still are an ordinary roll-forward. */
  yearsOfLeap: 2,
  /** Years from which on a number of years that grew by the distance of the two texts counts what went by. */
  yearsElapsed: 10,
  /** Words beside a lone number that leave it a quantity and not a part of a clause. */
  besideNumber: 2,
  /** Words of a change in which a modal verb or a negation is more than one word of a rewrite; of one that came or went by itself. */
  besideModal: 4,
  besideLoneModal: 1,
  /** Words of a change up to which a limiting phrase in it is worth a finding of its own. */
  besideQualifier: 9,
  /** In what names an actor: words that no list knows; in a list of actors, by their number and share. */
  besideActor: 2,
  unknownActors: 4,
  shareOfActors: 0.5,
  /** Words beside a change among which the actor stands that it says something of. */
  toActor: 2,
  /** Words of the longest name, and the fewest of one that is not written with capitals. */
  longestName: 16,
  shortestName: 2,
  /** Words from which on one side of a replacement is a topic of its own that came or went; of an element of a list. */
  topic: 5,
  lostTopic: 8,
  element: 2,
} as const;

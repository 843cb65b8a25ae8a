/**
 * All numeric thresholds of the rules for kinds of change. They count content words unless they say otherwise. They were chosen on the labels of
 * `../shared` by cross-validation (`bench/kinds-quality.mjs`), and none is fitted to one language.
 */
export const LIMITS = {
  /** How many letters a word must have for its inflected forms to be recognised. */
  lettersToTell: 5,
  /** How many kept words a wording may include on either side of a change. */
  keptBeside: 4,
  /** The shortest phrase that is recognised after it moved and changed, and the share of the longer version that both must have. */
  wordsToMove: 3,
  shareToMove: 0.6,
  /** How many words on either side of a change show what it is about. */
  around: 8,
  /** Up to this many words beside a new citation, it is one more of a list; with more words it is a topic of its own. */
  besideCitation: 2,
  /** The most words between a symbol and its date. */
  toSymbol: 3,
  /** How many names of places and bodies may come with each new date for it to be merely the next occasion; and how many more than were deleted. */
  placesOfDate: 3,
  morePlaces: 2,
  /**
   * With more words than this besides the date, on both sides together, it is a different sentence; with more than this on one side, it is
   * a list.
   */
  frameOfDate: 6,
  listOfDates: 12,
  /** How many words may name and place a meeting, for each date, when it is added to a list of meetings. */
  listedMeeting: 24,
  /** The most words between what marks a deadline ("by", "at the latest") and the date. */
  toDeadline: 3,
  /** The most words between the place of a meeting and its date. */
  toDate: 5,
  /** The most words between a year and the noun it belongs to: a document ("the 2023 report"), or a meeting, whose name may be long. */
  toDocument: 3,
  toMeeting: 12,
  /** A date may move on by this many years more than the time between the two texts and still be an ordinary roll-forward. */
  yearsOfLeap: 2,
  /** From this many years on, a number of years that grew by the time between the two texts counts elapsed years. */
  yearsElapsed: 10,
  /** Up to this many words beside a single number, it is a quantity and not part of a clause. */
  besideNumber: 2,
  /**
   * With more words than this, a modal verb or negation is just one word of a rewrite: when it was replaced; when it was only inserted or
   * deleted.
   */
  besideModal: 4,
  besideLoneModal: 1,
  /** Up to this many changed words, a limiting phrase among them is worth a finding of its own. */
  besideQualifier: 9,
  /** How many words in the name of an actor may be in no table; in a list of actors, as a number and as a share. */
  besideActor: 2,
  unknownActors: 4,
  shareOfActors: 0.5,
  /** How many words beside a change are searched for the actor that it describes. */
  toActor: 2,
  /** The most words in a name, and the fewest in one that is not written with capitals. */
  longestName: 16,
  shortestName: 2,
  /** From this many words on, one side of a replacement is a topic that was added or dropped; the same for an element of a list. */
  topic: 5,
  lostTopic: 8,
  element: 2,
} as const;

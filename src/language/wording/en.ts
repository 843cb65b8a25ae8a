/** English wording. */
import type { WordingRules } from "../wording-rules.js";

export const wording: WordingRules = {
  openings: {
    verbs: {
      notice: [
        [
          "noting|notes",
          "taking note|takes note",
          "recalling|recalls",
          "observing|observes",
          "bearing in mind|bears in mind|keeping in mind|keeps in mind",
          "mindful|being mindful|is mindful|remains mindful",
          "aware|being aware|is aware|fully aware|well aware",
          "conscious|being conscious|is conscious",
          "cognizant|being cognizant|taking cognizance|takes cognizance",
          "considering|considers",
          "having considered|has considered",
          "having examined|has examined",
          "having heard|having received|having reviewed|having studied|having discussed",
          "taking into account|takes into account",
          "taking into consideration|takes into consideration",
          "reminding|reminds",
          "guided|being guided|is guided",
          "inspired|being inspired",
          "proceeding|proceeds",
          "referring|refers",
          "having met|having adopted|having concluded|having taken note|having noted",
          "having regard|having in mind|paying attention",
          "attentive|alert|sensitive",
          "celebrating|celebrates|commemorating|commemorates|honouring|honours",
          "acting|acts",
          "understanding|understands",
        ],
      ],
      emphasis: [
        ["recognizing|recognizes|recognition", "acknowledging|acknowledges|acknowledgement", "realizing|realizes"],
        [
          "affirming|affirms|+reaffirming|+reaffirms|+re-affirming|+re-affirms",
          "confirming|confirms|+reconfirming|+reconfirms",
          "believing|believes|belief|firmly believing",
          "convinced|is convinced|remains convinced|being convinced|conviction",
          "declaring|declares",
          "proclaiming|proclaims",
          "stating|states",
          "+reiterating|+reiterates",
        ],
        [
          "emphasizing|emphasizes|+re-emphasizing|+re-emphasizes",
          "stressing|stresses",
          "underlining|underlines",
          "underscoring|underscores",
          "highlighting|highlights",
          "drawing attention|draws attention|drawing the attention|draws the attention",
          "pointing out|points out",
          "insisting|insists",
          "asserting|asserts",
          "cautioning|cautions|warns",
        ],
      ],
      approval: [
        ["hoping|hopes|hope", "desiring|desires|desirous", "looking forward|looks forward", "appreciating|appreciates"],
        [
          "welcoming|welcomes",
          "satisfaction|is satisfied",
          "appreciation|gratitude|grateful|is grateful|thanks|thanking",
          "encouraged|is encouraged",
          "gratified|is gratified",
          "confident|is confident|confidence",
          "sharing|shares",
          "solidarity|sympathy|condolences|compassion",
        ],
        [
          "commending|commends|commendation",
          "congratulating|congratulates|congratulations",
          "paying tribute|pays tribute",
          "applauding|applauds",
          "praising|praises",
          "supporting|supports|support",
          "concurring|concurs",
        ],
        ["endorsing|endorses|endorsement", "approving|approves|approval", "accepting|accepts", "agreeing|agrees"],
      ],
      concern: [
        [
          "concerned|is concerned|being concerned|remains concerned|concern|concerns",
          "regretting|regrets|regret",
          "disappointed|is disappointed|disappointment",
          "worried|is worried|preoccupied",
        ],
        [
          "alarmed|is alarmed|being alarmed|remains alarmed|alarm",
          "disturbed|is disturbed",
          "lamenting|laments|mourning|mourns|saddened|is saddened",
          "shocked|is shocked|outraged|is outraged|outrage|indignant|indignation",
          "dismayed|is dismayed|appalled|is appalled",
        ],
        ["deploring|deplores"],
        [
          "condemning|condemns|condemnation",
          "rejecting|rejects|rejection|repudiating|repudiates",
          "denouncing|denounces",
          "opposing|opposes",
          "protesting|objecting",
        ],
      ],
      call: [
        ["inviting|invites|invitation", "suggesting|suggests", "proposing|proposes"],
        ["encouraging|encourages|encouragement|continues to encourage"],
        ["recommending|recommends|recommendation", "advising|advises", "advocating|advocates"],
        [
          "requesting|requests|request|continues to request",
          "calling upon|calls upon|call upon|calling on|calls on|call on|continues to call upon",
          "calling for|calls for|call for|calls",
          "appealing|appeals|appeal",
          "asking|asks",
          "exhorting|exhorts|imploring|implores",
        ],
        ["urging|urges|continues to urge"],
        ["demanding|demands|demand", "instructing|instructs", "directing|directs", "requiring|requires"],
      ],
      act: [
        [
          "deciding|decides|decision|+redecides",
          "determined|is determined|remains determined|determination",
          "resolved|is resolved|resolves|resolving|resolve",
          "adopting|adopts",
          "authorizing|authorizes",
          "establishing|establishes",
          "extending|extends",
          "appointing|appoints",
          "designating|designates",
          "electing|elects",
          "undertaking|undertakes",
          "pledging|pledges",
          "committing|commits|committed|is committed|remains committed|commitment|commitments|+recommitting|+recommits",
          "intending|intends|intention",
          "determining|determines",
          "reserving|reserves",
          "transmitting|transmits",
          "concluding|concludes",
          "ready|readiness|stands ready",
          "remaining seized|remains seized|seized",
          "convenes",
          "creates|sets up|launches|institutes",
          "entrusts|mandates|empowers",
          "grants|admits",
          "allocates|appropriates|apportions",
          "defers|postpones",
          "terminates|suspends|lifts|revokes",
          "amends|replaces",
          "devotes|dedicates",
        ],
      ],
    },
    manners: {
      approval: [
        "with interest|with appreciation|with satisfaction|with gratitude|with thanks|with approval|with pleasure",
      ],
      concern: [
        "with concern|with regret|with disappointment|with continued concern",
        "with deep concern|with great concern|with serious concern|with increasing concern|with growing concern|with deep regret|with particular concern",
        "with grave concern|with utmost concern|with the utmost concern|with alarm|with dismay|with indignation|with outrage",
      ],
    },
    beside: "around",
    intensifiers:
      "strongly|deeply|firmly|seriously|gravely|profoundly|fully|highly|particularly|in particular|especially|extremely|greatly|" +
      "unequivocally|unreservedly|without reservation|in the strongest terms|strong|deep|serious|grave|great|profound|firm|utmost|" +
      "full|special|sincere|unwavering|warmly|keenly|urgently|solemnly|increasingly|categorically",
    carriers:
      "expressing|expresses|voicing|voices|extending|extends|offering|offers|conveying|conveys|renewing|renews|maintaining|maintains",
    connectors:
      "also|further|furthermore|moreover|likewise|similarly|once again|once more|again|in addition|additionally|still|anew|" +
      "reiterating its|reiterates its|reiterating the|reiterates the|renewing its|renews its|repeating its|repeats its|repeating|repeats|" +
      "reaffirming its|reaffirms its|as well",
    joins: "and|or|as well as",
    particles:
      "its|continued|continuing|remaining|remains|the|their|being|in this regard|in this respect|in this context|in that regard",
  },

  numerals: {
    cardinals:
      "one:1|two:2|three:3|four:4|five:5|six:6|seven:7|eight:8|nine:9|ten:10|eleven:11|twelve:12|thirteen:13|fourteen:14|fifteen:15|sixteen:16|seventeen:17|eighteen:18|nineteen:19|twenty:20|thirty:30|forty:40|fifty:50|sixty:60|seventy:70|eighty:80|ninety:90|hundred:x100|thousand:x1000|million:x1000000|billion:x1000000000",
    ordinals:
      "first:1|second:2|third:3|fourth:4|fifth:5|sixth:6|seventh:7|eighth:8|ninth:9|tenth:10|eleventh:11|twelfth:12|thirteenth:13|fourteenth:14|fifteenth:15|sixteenth:16|seventeenth:17|eighteenth:18|nineteenth:19|twentieth:20|thirtieth:30|fortieth:40|fiftieth:50|sixtieth:60|seventieth:70|eightieth:80|ninetieth:90|hundredth:x100",
    endings: "",
    joiner: "[- ‑]",
    attached: "",
    ordinalBefore: "",
    ordinalAfter: "(?:st|nd|rd|th)\\b",
    counted: "",
  },

  tokens: {
    light:
      "including|therefore|thus|hence|thereby|undertaken|then|while|when|where|so|a|an|the|of|to|in|on|at|by|for|from|with|as|and|or|nor|but|that|which|who|whose|this|these|those|its|their|his|her|is|are|was|were|be|been|being|has|have|had|it|they|not|also|such|into|within|through|under|between|among|against|during|all|any|other|both",
    dates: ["(?:{d}(?: {m}(?: {y})?)?(?:,? and |, | to |–|-))*{d} {m}(?: {y})?", "{m} {y}"],
    whole: [
      "paragraphs? {n}(?: \\([a-z]+\\))*(?:(?:, | and | to |–|-){n})*(?: (?:above|below))?",
      "(?:[$€£]|US\\$|USD )?{n}(?: (?:per cent|percent|million|billion|trillion|thousand|hundred))*(?: ?%)?(?: (?:United States )?dollars)?",
    ],
    session: { nouns: "session|sessions", between: "regular|special|emergency|ordinary|resumed|substantive|annual" },
    names: "",
    elisions: "",
  },
};

/** Endings of English nouns, adjectives and adverbs that names hardly have. */
export const ENGLISH_ENDING =
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ware|ing|ings|ers|ors|ies|als|ates|ables?|ibles?|ical|ious|ful|less|ology|graphy|metry|back|out|ly|ed|ive|ives|ual|age|ages|ure|ures|ock|ode|ect|yst|ache|proxy|base|queue|check|test|log|flow|store|set|list|map|key|port|host|link|path|file|sync|cast|load|time|line|side|point|box|hub|bot)$/;

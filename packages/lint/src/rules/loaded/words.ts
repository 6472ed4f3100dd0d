/**
 * Adjectives that judge people. They count where they are said of somebody: `the night shift was lax`, `a
 * forgetful engineer`; said of things they may be plain. Source: ordinary English dictionaries.
 */
export const JUDGING =
  'absent-minded aloof amateur apathetic bigheaded blasé blinkered brazen bumbling casual cavalier childish cocky complacent cowardly deaf dishonest disinterested disobedient disorganised disorganized disrespectful drowsy drunk dozy evasive flippant foolhardy forgetful frivolous hasty heedless hopeless idle ignorant ill-informed ill-prepared immature impatient impulsive inattentive incapable incautious incompetent inconsiderate indecisive indifferent indolent inept insensitive insubordinate irrational lackadaisical lax lethargic naive naïve neglectful nonchalant oblivious obstinate overconfident over-confident overeager over-eager overzealous pig-headed rash remiss selfish shortsighted short-sighted slack slapdash smug stubborn tardy tactless thick timid trigger-happy unaccountable uncaring uncommunicative uncooperative undisciplined unhelpful uninterested unmotivated unobservant unprepared unprofessional unqualified unreliable unskilled untrustworthy unwilling useless unwise wilful wrong-headed lazy sloppy careless reckless negligent foolish stupid arrogant clueless irresponsible thoughtless clumsy hapless gullible dim dense'.split(
    ' ',
  );

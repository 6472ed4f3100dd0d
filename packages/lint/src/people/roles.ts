/**
 * Words that mean people. Each list says what it is for; plurals in -s are added by the reader.
 * Source: roles and teams as named in the practice specification, incident-response guides (PagerDuty,
 * Atlassian, Google SRE) and ordinary English.
 */
export const ROLE_WORDS =
  'engineer operator administrator admin sysadmin developer dev programmer coder committer maintainer contributor author reviewer approver tester analyst scientist researcher technician installer electrician mechanic intern trainee apprentice junior senior newcomer novice rookie student contractor consultant freelancer employee worker staffer colleague coworker teammate manager director supervisor foreman boss chief cto ceo cio ciso vp lead leader responder commander deployer releaser coordinator clerk representative accountant auditor architect designer dba sre on-call oncall on-caller owner specialist expert person man woman guy human individual somebody someone annotator labeller labeler curator writer moderator nurse doctor pharmacist officer culprit offender perpetrator member-of-staff professional practitioner graduate beginner'.split(
    ' ',
  );

/** Groups of people, singular words that take a verb of people. */
export const TEAM_WORDS =
  'team crew squad staff department personnel folk folks people leadership management shift workforce vendor supplier noc soc helpdesk hr'.split(
    ' ',
  );

/** Groups that are people only in the plural or where a verb of people follows directly. */
export const DEPARTMENTS =
  'platform product support maintenance finance legal marketing sales operations ops security engineering devops infrastructure infra qa procurement compliance success leadership management networking storage'.split(
    ' ',
  );

/** Pronouns of people. `they` is decided by what stands before it. */
export const PRONOUNS =
  'i we he she who whoever you everyone everybody anyone anybody nobody no-one'.split(' ');

/** Words for those who attack: not people of ours. */
export const OUTSIDERS =
  'attacker hacker adversary intruder spammer phisher actor bot crawler robot'.split(' ');

/** Nouns that, right after a role, make it part of a thing: `operator console`, `user data`. */
export const THINGS_OF_PEOPLE =
  'account accounts session sessions data interface console dashboard role roles id ids name names list table service api request requests experience permission permissions token tokens credentials workflow group groups tool tools tooling channel channels documentation guide handbook manual traffic input error errors mistake mistakes slip oversight negligence failure rights access license machine laptop process node nodes pod pods job jobs policy page pages impact feedback reports report ticket tickets notes facing'.split(
    ' ',
  );

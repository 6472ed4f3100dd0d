/**
 * Words that mean people. Each list says what it is for; plurals in -s are added by the reader.
 * Source: roles and teams as named in the practice specification, incident-response guides (PagerDuty,
 * Atlassian, Google SRE) and ordinary English.
 */
export const ROLE_WORDS =
  'engineer operator administrator admin sysadmin developer dev programmer coder committer maintainer contributor author reviewer approver tester analyst scientist researcher technician installer electrician mechanic intern trainee apprentice junior senior newcomer novice rookie student contractor consultant freelancer employee worker staffer colleague coworker teammate manager director supervisor foreman boss chief cto ceo cio ciso vp lead leader responder commander deployer releaser coordinator clerk representative accountant auditor architect designer dba sre on-call oncall on-caller owner specialist expert person man woman guy human individual somebody someone annotator labeller labeler curator writer moderator nurse doctor pharmacist officer culprit offender perpetrator member-of-staff professional practitioner graduate beginner hire newbie agent captain pm tpm swe subcontractor secretary tech-lead team-lead duty-manager guys lad fellow integrator implementer requester requestor webmaster postmaster'.split(
    ' ',
  );

/** Groups of people, singular words that take a verb of people. */
export const TEAM_WORDS =
  'team crew squad guild committee staff department personnel folk folks people leadership management shift workforce vendor supplier noc soc helpdesk hr'.split(
    ' ',
  );

/** Groups that are people only in the plural or where a verb of people follows directly. */
export const DEPARTMENTS =
  'platform product support maintenance finance legal marketing sales operations ops security engineering devops infrastructure infra qa procurement compliance success leadership management networking storage facilities accounting logistics purchasing recruiting research design dispatch communications'.split(
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
  'account accounts session sessions data interface console dashboard role roles id ids name names list table service api request requests experience permission permissions token tokens credentials workflow group groups tool tools tooling channel channels documentation guide handbook manual traffic input error errors mistake mistakes slip oversight negligence failure rights access license machine laptop process node nodes pod pods job jobs policy page pages impact feedback reports report ticket tickets notes facing training onboarding handover rotation rota roster satisfaction retention load base count counts'.split(
    ' ',
  );

/** Groups of people where a word for a department or a role stands before them: `the support desk`. */
export const GROUP_NOUNS =
  'group groups desk office board unit division circle tribe member members rep reps'.split(' ');

/** Second words of a product's name, which are no surnames: `Kubelet Agent`, `Checkout Service`. */
export const THING_NOUNS =
  'agent service services server cluster gateway operator controller proxy cache queue worker scheduler daemon node pod pool api db database client module plugin job pipeline bucket table index cloud engine manager monitor hub store stream platform console dashboard panel portal app bot suite stack bridge relay router switch firewall balancer runner registry vault lake warehouse editor browser player page site mail pay plus pro studio desk labs lab systems networks software technologies inc ltd gmbh corp bank airlines university team group'.split(
    ' ',
  );

/** Words for people that are as often software; what stands before them tells. */
export const AMBIGUOUS = new Set(
  'manager managers operator operators coordinator coordinators supervisor supervisors leader leaders writer writers worker workers owner owners tester testers lead leads planner agent agents'.split(
    ' ',
  ),
);

/** What software of such a name manages, coordinates or writes. */
export const MACHINERY = new Set(
  'package session resource transaction cluster memory connection task job queue process file window device volume node pod replica raft partition cache token secret secrets configuration config event message signal request state lock thread service container image boot disk kubernetes k8s background web http build ci upload download sync import export log backup replication load traffic stream update firmware license certificate cert key credential credentials storage display plugin extension bundle dependency version font network power db database table index shard broker consumer producer cron batch async queue-based celery kernel driver lambda spark flink elastic crd helm gitops etcd zookeeper audit journal wal snapshot csv report metrics'.split(
    ' ',
  ),
);

/** People who are called workers and leaders are so called together with these. */
export const HUMAN_KIND = new Set(
  'construction factory night day shift maintenance support field office warehouse temporary temp contract contracted agency line team squad group project tech technical engineering incident response crew department product delivery release site plant shop human social care key essential service-desk co sales customer call centre center service helpdesk'.split(
    ' ',
  ),
);

/** Parts of a product that are teams too; what they do tells: a frontend crashes, or tells nobody. */
export const SERVICES_OR_TEAMS =
  'frontend backend front-end back-end mobile web data analytics billing payments checkout identity search integrations fulfilment hardware firmware cloud core growth ml sre content localization merchandising risk trading treasury inventory'.split(
    ' ',
  );

/** What people do and software hardly: near it an agent or a frontend is somebody. */
export const HUMAN_ACTS =
  'tell told telling warn warned inform informed mention mentioned communicate communicated ask asked consult consulted clicked misclicked typed mistyped pressed misread forgot forgotten misunderstood confused promised agreed argued insisted complained decided chose assumed believed thought bothered admitted signed pushed shipped rushed hurried neglected coordinate coordinated'.split(
    ' ',
  );

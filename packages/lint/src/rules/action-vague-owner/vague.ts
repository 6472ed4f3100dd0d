/** Owners that are nobody: everyone, a whole team, a promise to decide later. */
const VAGUE = new Set(
  'team teams tbd tba tbc todo everyone everybody all us we someone somebody anyone anybody nobody no-one unassigned unknown none various multiple many group staff people folks engineering engineers developers devs development dev devops ops operations sre sres sysadmin sysadmins infra infrastructure platform support management leadership org organisation organization company on-call oncall owner owners pending open later whoever volunteers volunteer n/a na ? ?? ??? - x xxx'.split(
    ' ',
  ),
);

/** Words around a team's name that leave it a team. */
const AROUND =
  /^(?:the|our|whole|entire|some|a|an|@)\s*|\s+(?:team|teams|group|squad|crew|department|dept|org|folks|people|guild|staff|rota)$/g;

/** True for an owner that is nobody in particular. */
export function isVague(owner: string): boolean {
  const name = owner
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  if (/\b(?:team|teams|everyone|everybody|tbd|tba|all of us)\b/.test(name)) return true;
  const core = name.replace(AROUND, '').trim();
  return (
    core === '' ||
    VAGUE.has(core) ||
    /^to be (?:decided|determined|assigned|defined|confirmed)/.test(core)
  );
}

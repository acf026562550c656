// What a question is answered with: yes (true), no (false) or unknown (null), of which legs, by whom.

export const LEFT = 1;
export const RIGHT = 2;
const LEGS = { left: LEFT, right: RIGHT, both: LEFT | RIGHT };
export const SIDES = [null, "left", "right", "both"];
export const NO = { truth: false, legs: 0, spoke: [], needs: [] };

export const legsOf = (side) => LEGS[side] ?? 0;

export const yes = (legs, spoke) => ({ truth: true, legs, spoke, needs: [] });

export const unknown = (needs) => ({ truth: null, legs: 0, spoke: [], needs: [...needs] });

// One entry that made a question be answered yes; days are numbers, `said` null for the person.
export const spoke = (code, ref, said = null, since = null, weight = 0) => ({ code, ref, said, since, weight });

// Each once, in the order in which they came.
export function once(things, name = JSON.stringify) {
  return [...new Map(things.map((thing) => [name(thing), thing])).values()];
}

// Yes if all are; the legs that all of those with legs share, or else all they name.
export function allOf(questions, ask) {
  let legs = 0;
  let open = false;
  const spoken = [];
  const needs = [];
  for (const question of questions) {
    const answer = ask(question);
    if (answer.truth === false) return NO;
    open ||= answer.truth === null;
    legs = legs & answer.legs || legs | answer.legs;
    spoken.push(...answer.spoke);
    needs.push(...answer.needs);
  }
  return open ? unknown(once(needs)) : yes(legs, once(spoken));
}

// Yes if so many are; no if that cannot be any more.
export function someOf(count, answers) {
  const agreed = answers.filter((answer) => answer.truth);
  const open = answers.filter((answer) => answer.truth === null);
  if (agreed.length >= count) {
    const legs = agreed.reduce((all, answer) => all | answer.legs, 0);
    return yes(legs, once(agreed.flatMap((answer) => answer.spoke)));
  }
  return agreed.length + open.length >= count ? unknown(once(open.flatMap((answer) => answer.needs))) : NO;
}

export const anyOf = (answers) => someOf(1, answers);

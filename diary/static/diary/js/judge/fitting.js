// Whether one sign is said in the way a question asks for: true, false, or null if that was not said.

export function fits(row, question, moment) {
  if (!question.even_usual && !speaks(row, moment)) return false;
  const verdicts = [timeFits(row, question, moment), placeFits(row, question)];
  verdicts.push(mannerFits(row, question), amountFits(row, question, moment));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

// What has long been so says nothing until it changes.
function speaks(row, moment) {
  return !row.sign.usual || isDated(row, moment) || worseThanBefore(row, moment);
}

function worseThanBefore(row, moment) {
  const usual = moment.known.earlier(row).map((old) => old.weight).filter(Boolean);
  return usual.length > 0 && row.weight > usual.at(-1);
}

// Known to be new: by the day it began, or by a sudden start.
function isDated(row, moment) {
  if (row.since === null) return row.sign.onset === "sudden";
  return row.day - row.since <= moment.known.terms.new_days;
}

function isNew(row, moment) {
  return isDated(row, moment) || row.since === null || worseThanBefore(row, moment);
}

function timeFits(row, question, moment) {
  if (question.dated && !isDated(row, moment)) return false;
  if (question.new && !isNew(row, moment)) return false;
  if (given(question.lasting)) {
    const days = moment.known.earlier(row).map((old) => old.day);
    return row.day - Math.min(row.since ?? row.day, row.day, ...days) >= question.lasting;
  }
  return true;
}

function placeFits(row, question) {
  const { site } = row.sign;
  if (question.sites && !site) return null;
  if (question.sites && !question.sites.includes(site)) return false;
  return !question.not_sites?.includes(site);
}

function mannerFits(row, question) {
  const { sign } = row;
  for (const key of ["onset", "extent", "now"]) {
    if (given(question[key]) && sign[key] !== question[key]) return given(sign[key]) ? false : null;
  }
  if (question.when && !question.when.includes(sign.when)) return sign.when ? false : null;
  if (question.eased_by && !sign.eased_by?.includes(question.eased_by)) return sign.eased_by?.length ? false : null;
  return !question.not_when?.includes(sign.when);
}

function amountFits(row, question, moment) {
  const { sign } = row;
  if (question.severe && !severe(sign, moment.known.terms)) {
    return given(sign.level) || given(sign.severity) ? false : null;
  }
  for (const key of ["level", "cm"]) {
    if (given(question[key]) && !(sign[key] >= question[key])) return given(sign[key]) ? false : null;
  }
  if (given(question.minutes) && (sign.minutes || 0) <= question.minutes) return given(sign.minutes) ? false : null;
  return true;
}

function severe(sign, terms) {
  return (sign.level || 0) >= terms.severe_level || (sign.severity || 0) >= terms.severe_pain;
}

const given = (value) => value !== undefined && value !== null;

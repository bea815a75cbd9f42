
// Reads the run from the two JSON blocks of the page. report/html_data.cpp writes them, and decides what each
// position in their arrays means.
const INDEX = JSON.parse(document.getElementById("index").textContent);

// The values of `verdict` of an entry, in display order. An entry whose verdict was not "ok" and was accepted
// has "accepted".
const VERDICTS = ["mismatch", "review", "unverified", "accepted", "ok"];

const RUN = {
  version: INDEX.version,
  model: INDEX.model,
  background: INDEX.background && { file: INDEX.background[0], papers: INDEX.background[1] },
  mismatchAt: INDEX.thresholds[0],
  reviewAt: INDEX.thresholds[1],
  sourceUrl: INDEX.source_url,
  summary: INDEX.summary,
  rules: INDEX.rules,
  files: INDEX.files.map(([name, first]) => ({ name, first })),
  entries: readEntries(INDEX.entries),
  matrices: INDEX.contrast.map(([file, entries, values]) => ({ file, entries, values })),
  problems: INDEX.problems,
  unread: INDEX.unread,
  unreadable: INDEX.unreadable,
  leftOut: INDEX.summary.entries - INDEX.entries.length,
};

function readEntries(rows) {
  const taken = new Map();
  return rows.map(([file, line, id, version, title, date, verdict, mismatch, logit, reasons], index) => {
    const name = (id || `L${line}`) + "@" + (date || INDEX.files[file][0]);
    const count = (taken.get(name) || 0) + 1;
    taken.set(name, count);
    return {
      index, file, line, id, version, title, date, verdict, mismatch, logit, reasons,
      // A paper may occur twice on the same date.
      key: count === 1 ? name : `${name}~${count}`,
    };
  });
}

const ENTRY_OF_KEY = new Map(RUN.entries.map((entry) => [entry.key, entry]));
const DATES = [...new Set(RUN.entries.map((entry) => entry.date).filter(Boolean))].sort();

// Details are needed only when an entry is opened or texts are searched. They are read file by file, when
// they are first needed.
let packedDetails = null;
const detailsOfFile = new Map();

async function unpack(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

function readDetails([translatedTitle, authors, sections, paper, reasons, signals, found, missed, sentences]) {
  const term = ([summary, abstract, weight, ...span]) => ({
    summary, abstract, weight,
    inSummary: [span[0], span[1]],
    inAbstract: [span[2], span[3]],
  });
  return {
    translatedTitle, authors,
    sections: sections.map(([label, text, line]) => ({ label, text, line })),
    paper: paper && {
      id: paper[0], version: paper[1], title: paper[2], abstract: paper[3], authors: paper[4],
      published: paper[5], withdrawn: paper[6],
    },
    reasons: reasons.map(([code, severity, en, ko, line, evidence, suppressed, justification]) => ({
      code, severity, en, ko, line, evidence, suppressed, justification,
    })),
    signals: signals.map(([name, value, weight]) => ({ name, value, weight })),
    found: found.map(term),
    missed: missed.map(term),
    sentences: sentences.map(([section, support, ...span]) => ({
      section, support,
      text: [span[0], span[1]],
      inAbstract: [span[2], span[3]],
    })),
  };
}

function fileDetails(file) {
  if (!detailsOfFile.has(file)) {
    packedDetails = packedDetails || JSON.parse(document.getElementById("details").textContent);
    const chunk = packedDetails[file];
    const rows = typeof chunk === "string" ? unpack(chunk) : Promise.resolve(chunk);
    detailsOfFile.set(file, rows.then((list) => list.map(readDetails)));
  }
  return detailsOfFile.get(file);
}

async function detailsOf(entry) {
  const details = await fileDetails(entry.file);
  return details[entry.index - RUN.files[entry.file].first];
}

// For each entry, by its index, the text to search, in lower case. Null until `readSearchTexts` has read all
// details. Until then, only titles, ids and dates are searched.
let searchTexts = null;

function searchText(entry) {
  return searchTexts ? searchTexts[entry.index] : `${entry.title}\n${entry.id}\n${entry.date}`.toLowerCase();
}

async function readSearchTexts() {
  if (searchTexts) return;
  const files = await Promise.all(RUN.files.map((_, file) => fileDetails(file)));
  searchTexts = RUN.entries.map((entry) => {
    const details = files[entry.file][entry.index - RUN.files[entry.file].first];
    const parts = [entry.title, entry.id, entry.date, details.translatedTitle, ...details.authors];
    for (const section of details.sections) parts.push(section.text);
    for (const reason of details.reasons) parts.push(reason.en, reason.ko);
    return parts.join("\n").toLowerCase();
  });
}


// The heat map of one digest: every summary (row) against every abstract (column).

function matrixSection() {
  if (RUN.matrices.length === 0) return null;
  const holder = el("div", { class: "matrix-holder" });
  const section = el("section", { class: "contrast", "aria-labelledby": "matrix" },
    el("h2", { id: "matrix" }, t.matrix), el("p", { class: "help" }, t.matrixHelp));
  if (RUN.matrices.length > 1) section.append(matrixChoice(holder));
  section.append(holder);
  // The matrix has many cells and is below the first screen. The rest can be read before it is drawn.
  requestAnimationFrame(() => setTimeout(() => holder.replaceChildren(matrixView(chosenMatrix()))));
  return section;
}

function worstMatrix() {
  const wrong = (matrix) => matrix.entries.filter((index) => RUN.entries[index].verdict === "mismatch").length;
  return RUN.matrices.reduce((worst, matrix) => (wrong(matrix) > wrong(worst) ? matrix : worst));
}

function chosenMatrix() {
  return RUN.matrices.find((matrix) => matrix.file === state.m) || worstMatrix();
}

function matrixChoice(holder) {
  const chosen = chosenMatrix();
  const select = el("select", { id: "matrix-day" }, RUN.matrices.map((matrix) =>
    el("option", { value: matrix.file, selected: matrix === chosen }, matrix.file.slice(0, MOST_IN_A_LINE))));
  select.addEventListener("change", () => {
    setState({ m: select.value });
    holder.replaceChildren(matrixView(chosenMatrix()));
  });
  return el("p", { class: "field inline" }, el("label", { for: "matrix-day" }, t.matrixDay), select);
}

// The fits that are drawn as 0 (dark) and 1 (bright), in the same way for all matrices. 0 is the 10 %
// quantile of all pairs. 1 is the median fit of the summaries with the verdict "ok" to their own papers or,
// if there are none, the 98.5 % quantile of all pairs. Null until the first cell is drawn.
let matrixScale = null;

function brightness(value) {
  matrixScale = matrixScale || scaleOfAll();
  return Math.min(1, Math.max(0, (value - matrixScale.bottom) / Math.max(1e-9, matrixScale.top - matrixScale.bottom)));
}

function scaleOfAll() {
  const all = [];
  const right = [];
  for (const { entries, values } of RUN.matrices) {
    for (const value of values) if (value !== null) all.push(value);
    entries.forEach((index, i) => {
      const own = values[i * entries.length + i];
      if (RUN.entries[index].verdict === "ok" && own !== null) right.push(own);
    });
  }
  return { bottom: quantile(all, 0.1), top: right.length > 0 ? quantile(right, 0.5) : quantile(all, 0.985) };
}

function quantile(values, share_) {
  const sorted = values.sort((a, b) => a - b);
  return sorted.length > 0 ? sorted[Math.floor(share_ * (sorted.length - 1))] : 0;
}

function matrixView({ entries, values }) {
  const size = entries.length;
  const note = el("div", { class: "matrix-note", id: "matrix-note", role: "status" }, el("p", { class: "muted" }, t.matrixKeys));
  const grid = el("div", { class: "matrix", role: "grid", "aria-labelledby": "matrix", "aria-describedby": "matrix-note", "aria-rowcount": size, "aria-colcount": size });
  grid.style.setProperty("--size", String(size));
  const cells = [];
  for (let row = 0; row < size; row += 1) {
    const line_ = el("div", { role: "row", class: "matrix-row" });
    const best = bestColumn(values, row, size);
    for (let column = 0; column < size; column += 1) {
      const cell = matrixCell({ entries, values, size, row, column, best });
      cells.push(cell);
      line_.append(cell);
    }
    grid.append(line_);
  }
  const show = (event) => {
    const index = cells.indexOf(event.target);
    if (index >= 0) note.replaceChildren(...cellNote({ entries, values, size, row: Math.floor(index / size), column: index % size }));
  };
  grid.addEventListener("mouseover", show);
  grid.addEventListener("focusin", show);
  grid.addEventListener("click", (event) => openCell(cells.indexOf(event.target), entries));
  grid.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      openCell(cells.indexOf(event.target), entries);
    }
  });
  rove(grid, cells, moveInGrid(size));
  return el("div", { class: "matrix-layout" }, el("div", { class: "matrix-frame" },
    el("span", { class: "axis-x", "aria-hidden": "true" }, `${t.abstractOf} →`),
    el("span", { class: "axis-y", "aria-hidden": "true" }, `← ${t.summaryOf}`), grid),
  el("div", { class: "matrix-side" }, matrixLegend(), note));
}

function bestColumn(values, row, size) {
  let best = 0;
  for (let column = 1; column < size; column += 1) {
    if ((values[row * size + column] ?? -Infinity) > (values[row * size + best] ?? -Infinity)) best = column;
  }
  return best;
}

function matrixCell({ entries, values, size, row, column, best }) {
  const value = values[row * size + column];
  const own = row === column;
  const entry = RUN.entries[entries[row]];
  const label = own
    ? t.matrixOwn(row + 1, fitText(value), rankOf(values, row, column, size), size)
    : t.matrixCell(row + 1, column + 1, fitText(value));
  const cell = el("div", {
    role: "gridcell", class: `cell${own ? ` own ${entry.verdict}` : ""}${!own && column === best ? " best" : ""}`,
    "aria-label": `${label}${column === best ? `. ${t.matrixBest}` : ""}${own ? `. ${t.verdicts[entry.verdict]}` : ""}`,
    "data-value": value,
  });
  cell.style.setProperty("--fit", value === null ? "0" : brightness(value).toFixed(3));
  return cell;
}

function fitText(value) {
  return value === null ? "–" : value.toFixed(2);
}

function rankOf(values, row, column, size) {
  const own = values[row * size + column];
  return 1 + values.slice(row * size, (row + 1) * size).filter((value) => value > own).length;
}

function cellNote({ entries, values, size, row, column }) {
  const value = values[row * size + column];
  const [summary, paper] = [RUN.entries[entries[row]], RUN.entries[entries[column]]];
  const best = bestColumn(values, row, size) === column;
  const about = (name, number, entry) => el("p", {}, el("span", { class: "label" }, `${name} ${number}`), line(entry.title, 140));
  return [
    el("p", { class: "matrix-value" }, fitText(value), " ", row === column ? badge(summary) : ""),
    about(t.summaryOf, row + 1, summary),
    row === column ? null : about(t.abstractOf, column + 1, paper),
    row === column
      ? el("p", { class: "muted" }, t.matrixOwn(row + 1, fitText(value), rankOf(values, row, column, size), size))
      : null,
    best ? el("p", { class: "muted" }, t.matrixBest) : null,
  ].filter(Boolean);
}

function openCell(index, entries) {
  if (index >= 0) openEntry(RUN.entries[entries[Math.floor(index / entries.length)]]);
}

function moveInGrid(size) {
  return (index, key) => {
    const column = index % size;
    if (key === "ArrowRight") return column + 1 < size ? index + 1 : index;
    if (key === "ArrowLeft") return column > 0 ? index - 1 : index;
    if (key === "ArrowDown") return index + size < size * size ? index + size : index;
    if (key === "ArrowUp") return index >= size ? index - size : index;
    if (key === "Home") return index - column;
    if (key === "End") return index - column + size - 1;
    return null;
  };
}

function matrixLegend() {
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1].map((fit) => {
    const step = el("span", { class: "cell" });
    step.style.setProperty("--fit", String(fit));
    return step;
  });
  return el("p", { class: "matrix-legend", "aria-hidden": "true" },
    el("span", {}, t.matrixScale[0]), el("span", { class: "legend-steps" }, steps), el("span", {}, t.matrixScale[1]));
}

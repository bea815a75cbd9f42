// A probability, formatted as in report/percent.h. tests/report/percent_examples.json tests both.
function percent(probability) {
  if (probability === null) return "–";
  if (probability < 0.01) return "<1%";
  if (probability > 0.99) return ">99%";
  return `${Math.floor(probability * 100 + 1e-9)}%`;
}

function share(part, whole) {
  if (whole === 0) return "0%";
  const value = (100 * part) / whole;
  return value > 0 && value < 10 ? `${value.toFixed(1)}%` : `${Math.round(value)}%`;
}

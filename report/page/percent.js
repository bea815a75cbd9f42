// A probability, formatted as by `percent` in report/percent.h, or "–" if it is null.
// tests/report/percent_examples.json tests both functions.
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

// A count with commas between thousands, as Korean and English both write it. toLocaleString would do the
// same, but its first call loads the number formats of the browser, which takes up to 50 ms.
function withCommas(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

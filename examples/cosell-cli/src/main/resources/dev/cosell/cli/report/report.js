const state = document.getElementById("state");
const text = document.getElementById("text");
const rows = Array.from(document.querySelectorAll("#deals tbody tr"));
function show() {
  const wanted = state.value;
  const words = text.value.trim().toLowerCase();
  rows.forEach(row => {
    const other = wanted !== "" ? !row.dataset.s.split(" ").includes(wanted) : false;
    row.hidden = other || !row.textContent.toLowerCase().includes(words);
  });
}
// Not every report has deals to filter.
state?.addEventListener("change", show);
text?.addEventListener("input", show);

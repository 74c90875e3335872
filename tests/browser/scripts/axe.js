// Every rule of axe but those left out, on the whole page: experimental ones and AAA included; or
// of `kinds` alone (axe's tags).
// Returns each element that fails a rule or that axe could not judge; `contrast` for those whose
// colours only the pixels can tell.
async ({ left, kinds }) => {
  const asked = new Set(axe.getRules(kinds).map(({ ruleId }) => ruleId));
  const rules = Object.fromEntries(
    axe.getRules().map(({ ruleId }) => [ruleId, { enabled: asked.has(ruleId) && !left.includes(ruleId) }]),
  );
  const options = { rules, resultTypes: ["violations", "incomplete"] };
  const { violations, incomplete } = await axe.run(document, options);
  const told = (verdict, results) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map((node) => ({
        place: node.target.join(" "),
        line: `${verdict} ${id} at ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`,
        contrast: verdict === "not judged" && id.startsWith("color-contrast"),
      })),
    );
  return [...told("fails", violations), ...told("not judged", incomplete)];
};

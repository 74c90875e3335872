// Every result of IBM Equal Access that is not a pass: rule, reason, level, place, words, source.
async () => {
  const report = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]);
  return report.results
    .filter(({ value }) => value[1] !== "PASS")
    .map((one) => ({
      rule: one.ruleId,
      reason: one.reasonId,
      level: one.value.join(" "),
      place: one.path.dom,
      message: one.message,
      snippet: one.snippet,
    }));
};

// The contrast of every text that axe can judge, with its colours.
async () => {
  const { passes, violations } = await axe.run(document, { runOnly: ["color-contrast"] });
  return [...passes, ...violations].flatMap(({ nodes }) =>
    nodes.flatMap(({ any }) =>
      any
        .filter(({ data }) => data && data.contrastRatio > 1)
        .map(({ data }) => [data.contrastRatio, data.fgColor, data.bgColor]),
    ),
  );
};

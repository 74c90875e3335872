// What moves or could move: transitions, animations and smooth scrolling.
() => {
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  const moving = [document.documentElement, ...document.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    return lasts(style.transitionDuration) || style.animationName !== "none" || style.scrollBehavior === "smooth";
  });
  return moving.map((one) => `${one.localName}.${one.className}`);
};

// Shows again the text that ink.js hid.
(place) => document.querySelector(place).removeAttribute("style");

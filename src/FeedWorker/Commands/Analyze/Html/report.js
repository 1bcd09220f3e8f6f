"use strict";
// What belongs together lights up together: words, speaker and cue of a quote, every mention of a person, the card beside the text.
const groupsOf = element => element?.closest?.("[data-groups]")?.dataset.groups.split(" ").filter(group => group) ?? [];

const light = (target, lit) => {
  const article = target.closest?.("article");
  for (const group of groupsOf(target)) {
    for (const element of article.querySelectorAll(`[data-groups~="${group}"]`)) {
      element.classList.toggle("lit", lit);
    }
  }
};

document.addEventListener("mouseover", event => light(event.target, true));
document.addEventListener("mouseout", event => light(event.target, false));

// A click on a finding in the text shows its card: of several, the threat before the quote before the entity.
document.addEventListener("click", event => {
  const [group] = event.target.closest?.("main") ? groupsOf(event.target).sort().reverse() : [];
  if (group) {
    document.getElementById(`${event.target.closest("article").id}-${group}-card`)?.scrollIntoView({ block: "center" });
  }
});

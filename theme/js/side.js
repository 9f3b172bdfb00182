// Alt innhold virker uten dette. Skriptet legger bare til: kopier lenke, og lukk menyen med Escape eller klikk utenfor.
(function () {
  "use strict";
  var knapp = document.querySelector(".kopier");
  if (knapp && navigator.clipboard && window.isSecureContext) {
    var tekst = knapp.textContent;
    knapp.hidden = false;
    knapp.addEventListener("click", function () {
      navigator.clipboard.writeText(window.location.href).then(function () {
        knapp.textContent = knapp.dataset.kopiert;
        window.setTimeout(function () { knapp.textContent = tekst; }, 3000);
      });
    });
  }
  var meny = document.querySelector("details.meny");
  if (!meny) return;
  document.addEventListener("keydown", function (hendelse) {
    if (hendelse.key === "Escape" && meny.open) {
      meny.open = false;
      meny.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", function (hendelse) {
    if (meny.open && !meny.contains(hendelse.target)) meny.open = false;
  });
})();

/**
 * Welsh words that are another word without their roof (to bach), with their mutations. They are what they say, and no
 * English word in disguise: "tân" is a fire.
 */
export const welshWords: ReadonlySet<string> = new Set(
  (
    'âi âr bâr bôn brân frân bûm câr gâr châr câs gâs châs cân gân chân clêr clôs côr gôr chôr cŵn gŵn chŵn ' +
    'dâl ddâl dêl dôl ddôl dŵr ddŵr nŵr ffôl ffôn ffrâm gêm glân lân glêr grât grôt gwâr gŵr ŵr gŷr hâf hên hôl hŷn ' +
    'iâ iâr iôn lês llân llên lôn lôr mân fân mêl fêl môr fôr nâd nêr nôl ôl ôn pâm bâm phâm pâr phâr pêl bêl phêl ' +
    'pôl pôs rhôl rôl rhês rhôs sâl sêl sêr siân siâp siôl siôn sôn stôl stôr sŵn sŵp tâl thâl tân dân thân tâp ' +
    'tôn dôn thôn trên drên thrên trôn tŷ dŷ thŷ ŷd ŷm ŷn ŷnt wâr wên wŷl'
  ).split(' '),
);

// Stands in for what mailparser loads but PartParser never lets it call: linkify-it, tlds, he, html-to-text,
// punycode.js, encoding-japanese. Only linkify-it is set up while loading.
const linkify = { tlds: () => linkify, add: () => linkify, set: () => linkify };
module.exports = () => linkify;

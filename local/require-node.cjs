// Runs before `npm start` and `npm test`, in whatever Node is there: hence plain old JavaScript.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    'Postcase runs on Node 24 and this is Node ' +
      process.versions.node +
      ': run `npm ci`, which brings Node 24 along, or install Node 24 yourself (https://nodejs.org).',
  );
  process.exit(1);
}

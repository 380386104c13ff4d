// An `import` of Node's http asks for all that it exports, and one of those loads its whole WebSocket and fetch: 10 to 30 ms of a cold
// start. Taken as an object it gives what is asked for.
module.exports = process.getBuiltinModule('node:http');

module.exports = require('./dist/domain/index.js');

// Stands in for iconv-lite in the bundle: a megabyte of tables that Node has in TextDecoder. libmime asks for it when a
// file name is encoded in anything but UTF-8; it reads the name as UTF-8 when this throws.
exports.decode = (bytes, charset) => new TextDecoder(charset).decode(bytes);

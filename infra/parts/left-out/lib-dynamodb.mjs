// ElectroDB asks for all of the package, and with that for each operation of DynamoDB. These are the ones that it and Postcase send.
export {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '../../../node_modules/@aws-sdk/lib-dynamodb/dist-es/index.js';

import type { Calls } from '#actions/calls/ports.ts';
import type { Accounts, Customers } from '#actions/people/ports.ts';
import { DynamoCalls } from '#adapters/dynamodb/calls/calls.ts';
import { DynamoAccounts } from '#adapters/dynamodb/people/accounts.ts';
import { DynamoCustomers } from '#adapters/dynamodb/people/customers.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';

export function peoplePorts(table: CaseTable): {
  readonly customers: Customers;
  readonly accounts: Accounts;
  readonly calls: Calls;
} {
  return { customers: new DynamoCustomers(table), accounts: new DynamoAccounts(table), calls: new DynamoCalls(table) };
}

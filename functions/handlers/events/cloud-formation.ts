import type { CloudFormationCustomResourceEvent } from 'aws-lambda';

export type Answer =
  | { readonly Status: 'SUCCESS'; readonly PhysicalResourceId: string }
  | { readonly Status: 'FAILED'; readonly PhysicalResourceId: string; readonly Reason: string };

/** Tells CloudFormation what became of a custom resource, at the presigned address that it gave. */
export async function answer(event: CloudFormationCustomResourceEvent, what: Answer): Promise<void> {
  const { StackId, RequestId, LogicalResourceId } = event;
  const response = await fetch(event.ResponseURL, {
    method: 'PUT',
    // The address is signed for an empty content type.
    headers: { 'content-type': '' },
    body: JSON.stringify({ ...what, StackId, RequestId, LogicalResourceId }),
  });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`);
}

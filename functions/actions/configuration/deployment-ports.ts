/** The stack that is being deployed. */
export interface DeployedStack {
  /** Whether a deployment that failed is being taken back. */
  isRollingBack(): Promise<boolean>;
}

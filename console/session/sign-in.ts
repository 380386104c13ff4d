import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { bringAlong, forgetAnswers, type SiteConfig } from '../api.ts';

/** Where the sign-in page sends people back to. */
export const returnPath = '/signed-in';
export const signedOutPath = '/signed-out';

/** Somebody is signed in, and every request says so. */
export interface Session {
  signOut(): Promise<void>;
}

/**
 * Finds out who is signed in: from this browser, or from the sign-in page that has just sent them back (OIDC code + PKCE, CONS-01).
 * @returns undefined when nobody is: `signIn` then leads to the sign-in page.
 */
export async function currentSession(config: SiteConfig): Promise<Session | undefined> {
  const manager = managerOf(config);
  if (location.pathname === returnPath) await comeBack(manager);
  const user = await manager.getUser();
  const usable = user && (!user.expired || user.refresh_token !== undefined);
  if (!usable) return undefined;
  bringAlong(
    () => tokenOf(manager),
    () => void signIn(config),
  );
  return { signOut: () => signOut(manager, config) };
}

/** Leads to the sign-in page; it sends people back to where they are now. */
export async function signIn(config: SiteConfig): Promise<void> {
  const here = location.pathname + location.search;
  await managerOf(config).signinRedirect({ state: here.startsWith('/signed-') ? '/' : here });
}

function managerOf({ issuer, clientId }: SiteConfig): UserManager {
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + returnPath,
    post_logout_redirect_uri: location.origin + signedOutPath,
    scope: 'openid email profile',
    automaticSilentRenew: false,
    // A request that hangs is a failed one: it is asked again, and then told.
    requestTimeoutInSeconds: 8,
    // A case that is opened in a new tab needs no detour by the sign-in page.
    userStore: new WebStorageStateStore({ store: localStorage }),
  });
}

async function comeBack(manager: UserManager): Promise<void> {
  try {
    const user = await manager.signinRedirectCallback();
    history.replaceState(null, '', typeof user.state === 'string' ? user.state : '/');
  } catch {
    // An old link of the sign-in page: it is asked again.
    history.replaceState(null, '', '/');
  }
}

let renewal: Promise<User | null> | undefined;

async function tokenOf(manager: UserManager): Promise<string | undefined> {
  const user = await manager.getUser();
  const soon = 60;
  if (user && (user.expires_in ?? soon + 1) > soon) return user.id_token;
  renewal ??= manager.signinSilent().finally(() => {
    renewal = undefined;
  });
  try {
    return (await renewal)?.id_token;
  } catch {
    return user?.id_token;
  }
}

async function signOut(manager: UserManager, { clientId, signOutUrl }: SiteConfig): Promise<void> {
  forgetAnswers();
  if (signOutUrl === undefined) return manager.signoutRedirect();
  await manager.removeUser();
  // Cognito's own way: it knows no end_session_endpoint of OIDC.
  const query = new URLSearchParams({ client_id: clientId, logout_uri: location.origin + signedOutPath });
  location.assign(`${signOutUrl}?${query}`);
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, Suspense, use } from 'react';
import { siteConfig } from '../api.ts';
import { Button } from '../ui/press/button.tsx';
import { Empty } from '../ui/show/empty.tsx';
import { useWords } from '../words/language.tsx';
import { BrandMark } from './brand-mark.tsx';
import { choicesQuery, meQuery } from './person.tsx';
import { rememberedBrand } from './remembered-brand.ts';
import { currentSession, type Session, signedOutPath, signIn } from './sign-in.ts';
import look from './sign-in-gate.module.css';

const SessionContext = createContext<Session>({ signOut: async () => undefined });

export function useSession(): Session {
  return use(SessionContext);
}

/** Lets in who is signed in; leads everybody else to the sign-in page (CONS-01). */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const config = useQuery({ queryKey: ['config'], queryFn: siteConfig, staleTime: Number.POSITIVE_INFINITY });
  const session = useQuery({
    queryKey: ['session', config.data?.issuer],
    queryFn: async () => (config.data && (await currentSession(config.data))) ?? null,
    enabled: config.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const leftOnPurpose = location.pathname === signedOutPath;
  const nobody = session.data === null && !leftOnPurpose;
  // Asked again like anything else: a sign-in page that cannot be reached must not leave an empty page.
  const leading = useQuery({
    queryKey: ['leading', config.data?.issuer],
    queryFn: async () => {
      if (config.data) await signIn(config.data);
      return true;
    },
    enabled: nobody && config.data !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  if (config.isError) return <Unreachable retry={() => void config.refetch()} />;
  if (session.isError) return <Unreachable retry={() => void session.refetch()} />;
  if (leading.isError) return <Unreachable retry={() => void leading.refetch()} />;
  if (session.data)
    return (
      <SessionContext value={session.data}>
        <Suspense fallback={null}>
          <Introduced>{children}</Introduced>
        </Suspense>
      </SessionContext>
    );
  if (leftOnPurpose && config.data) {
    const { data } = config;
    const again = (
      <Button kind="main" onPress={() => void signIn(data)}>
        {t('signIn')}
      </Button>
    );
    return (
      <div className={look.out}>
        <p className={look.brand}>
          <BrandMark brand={rememberedBrand()} />
        </p>
        <Empty icon="check" isPage title={t('signedOutTitle')} action={again}>
          {t('signedOutText')}
        </Empty>
      </div>
    );
  }
  return null;
}

/** Waits until it is known who works here and what they can choose. */
function Introduced({ children }: { readonly children: ReactNode }) {
  useSuspenseQuery(meQuery);
  useSuspenseQuery(choicesQuery);
  return children;
}

function Unreachable({ retry }: { readonly retry: () => void }) {
  const t = useWords();
  return (
    <Empty alert icon="warning" title={t('unreachableTitle')} action={<Button onPress={retry}>{t('retry')}</Button>}>
      {t('unreachableText')}
    </Empty>
  );
}

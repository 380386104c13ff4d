import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { Fault } from './fault.tsx';

/** A page that cannot be shown says what happened, what is kept and what to do: the rest of the console goes on. */
export function Boundary({ children }: { readonly children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  return <Catcher reset={reset}>{children}</Catcher>;
}

interface Caught {
  readonly error?: Error;
}

class Catcher extends Component<{ readonly reset: () => void; readonly children: ReactNode }, Caught> {
  override state: Caught = {};

  static getDerivedStateFromError(error: unknown): Caught {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const again = () => {
      this.props.reset();
      this.setState({});
    };
    return <Fault error={error} again={again} />;
  }
}

import { Component, type ReactNode } from 'preact/compat';
import { errorWords } from '#words/failures.ts';

interface State {
  readonly error: Error | null;
}

/** If rendering fails, says so and leads back to the default view. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static override getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="failure">
        <div role="alert">
          <h1>{errorWords.title}</h1>
          <p>{errorWords.text}</p>
          <p>
            <a href="./">{errorWords.link}</a>
          </p>
          <details>
            <summary>{errorWords.details}</summary>
            <pre>{error.message}</pre>
          </details>
        </div>
      </main>
    );
  }
}

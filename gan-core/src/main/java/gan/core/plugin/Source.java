package gan.core.plugin;

import gan.core.spi.FailureAnalyzer;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A place with plugins. Every method may throw whatever broken class files and hostile constructors
 * bring about; the caller guards each call, so that one provider's fault is one provider's.
 */
interface Source {

  /** The providers that it claims to have, in a stable order. */
  List<Declaration> declarations();

  /** A provider's class, not yet initialised. */
  Class<?> load(Declaration declaration) throws ClassNotFoundException;

  /** An instance of a provider's class. */
  Object make(Declaration declaration, Class<?> type) throws ReflectiveOperationException, Refusal;

  /** What explains failures there. */
  ServiceLoader<FailureAnalyzer> analyzers();
}

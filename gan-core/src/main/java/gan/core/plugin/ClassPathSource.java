package gan.core.plugin;

import gan.core.spi.FailureAnalyzer;
import java.util.List;
import java.util.ServiceLoader;

/** Providers in the unnamed module of a class loader. */
record ClassPathSource(ClassLoader loader, List<Declaration> declarations) implements Source {

  @Override
  public Class<?> load(Declaration declaration) throws ClassNotFoundException {
    return Class.forName(declaration.provider(), false, loader);
  }

  @Override
  public Object make(Declaration declaration, Class<?> type) throws ReflectiveOperationException {
    return type.getConstructor().newInstance();
  }

  @Override
  public ServiceLoader<FailureAnalyzer> analyzers() {
    return ServiceLoader.load(FailureAnalyzer.class, loader);
  }
}

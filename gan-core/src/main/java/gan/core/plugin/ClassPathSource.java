package gan.core.plugin;

import java.util.List;

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
}

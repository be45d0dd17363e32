package gan.data.cifar;

/** Which of the labels of CIFAR-100 to use; CIFAR-10 has only fine ones. */
public enum LabelSet {
  /** The 10 or 100 classes. */
  FINE,
  /** The 20 groups of classes of CIFAR-100. */
  COARSE
}

using System.Runtime.CompilerServices;

// Methods full of lanes have frames of many vectors, which the runtime would clear at each call. Memory on the stack that must be zero is cleared where it is taken.
[module: SkipLocalsInit]

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LocalStack.Detection.Scanning;

/// <summary>Neighbouring characters that are looked at together.</summary>
internal static class TextVector
{
    /// <summary>
    /// A method that goes over whole texts is compiled for speed at its first call: in a compiler's process it may be the
    /// only one. (<c>AggressiveOptimization</c>, which .NET Standard has no name for.)
    /// </summary>
    public const MethodImplOptions ForSpeed = (MethodImplOptions)512;

    /// <summary>The most characters in a vector.</summary>
    public const int MaxLength = 16;

    /// <summary>Whether the processor looks at them together. Where it does not, a loop is faster.</summary>
    public static bool IsFast => Vector.IsHardwareAccelerated && Length <= MaxLength;

    /// <summary>Characters in a vector: 8 or 16 of them.</summary>
    public static int Length => Vector<ushort>.Count;

    /// <summary>The characters of a text from a position on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">A position behind which the text has the characters of a vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<ushort> Read(ReadOnlySpan<char> text, int position) =>
        Unsafe.ReadUnaligned<Vector<ushort>>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), position)));
}

using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Compares lists as they compare themselves: by their elements.</summary>
internal sealed class ValueListComparer<T>() : ValueComparer<ValueList<T>>(favorStructuralComparisons: false);

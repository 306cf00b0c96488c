// What a case allocates and writes is measured for the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

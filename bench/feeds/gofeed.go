// gofeed over the feeds of a folder, in CPU time of one thread, for run_parse.sh.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"github.com/mmcdole/gofeed"
)

func cpuSeconds() float64 {
	var usage syscall.Rusage
	syscall.Getrusage(0, &usage)
	return float64(usage.Utime.Sec+usage.Stime.Sec) + float64(usage.Utime.Usec+usage.Stime.Usec)/1e6
}

func main() {
	paths, _ := filepath.Glob(os.Args[1] + "/*.xml")
	var documents [][]byte
	size := 0
	for _, path := range paths[:min(len(paths), 200)] {
		document, _ := os.ReadFile(path)
		documents = append(documents, document)
		size += len(document)
	}
	begin, entries := cpuSeconds(), 0
	for _, document := range documents {
		if feed, err := gofeed.NewParser().Parse(bytes.NewReader(document)); err == nil {
			entries += len(feed.Items)
		}
	}
	seconds := cpuSeconds() - begin
	fmt.Printf("%-34s %9.1f MB/s %11.0f entries/s\n", "gofeed",
		float64(size)/seconds/1e6, float64(entries)/seconds)
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

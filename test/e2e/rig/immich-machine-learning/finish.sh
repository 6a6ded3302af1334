#!/bin/sh
mkdir -p cache
